import type { InventedPlace, InventedWords } from "./words.ts"

export const englishWords: InventedWords = {
  line: [
    "Invented: the lantern count is done by three of us",
    "Invented: nobody owns the weeks between spring and summer",
    "Invented: one form for the library bus, one for the school bus",
    "Invented: the same families are asked the same question",
    "Invented: we meet on four Tuesdays and decide on none",
    "Invented: the night shift hears of it last",
    "Invented: a shared calendar that everybody can read",
    "Invented: grandparents are not in any of our lists",
    "Invented: the map on the wall is two years old",
    "Invented: who answers the telephone on Fridays?",
    "Invented: the small valley has no stop at all",
    "Invented: two trainings, one of them half empty",
    "Invented: we know it from each other, not from paper",
    "Invented: the money ends before the work does",
    "Invented: a reading corner in each waiting room, with somebody who has the time to sit there and read aloud",
    "Invented: no word for this in the other language",
  ],
  name: ["Invented Lamp Lighters", "Invented Ferry Office", "Invented Choir of the Hill", "Invented Bakers’ Table"],
  proposal: [
    "Invented: the three tables send one invitation, and each of them keeps its own name.",
    "Invented: one calendar for all of us from spring on, kept by the ferry office for a year.",
  ],
  people: ["children of the invented valley", "young people of the invented hill"],
  change: ["read with somebody every day", "know whom to ask when a door is closed"],
  year: ["2031", "2033"],
  seenIn: ["the invented reading count", "the invented survey of the hill"],
}

export const englishPlace: InventedPlace = {
  parties: ["Invented city", "Invented school", "Invented library", "Invented parents"],
  groups: ["Invented Reading Table", "Invented Summer Table", "Invented Ferry Forum", "Invented Lantern Group"],
}
