import { GroupList } from "./lists/group-list.tsx"
import { OrganizationList, PersonList } from "./lists/member-lists.tsx"
import { PlaceList } from "./lists/place-list.tsx"
import { GroupProfile } from "./profile/group-profile.tsx"
import { OrganizationPage, PersonPage } from "./profile/member-pages.tsx"

/** The place of the groups: its lists, or one of what they list. */
export function GroupsPage({ parts }: { readonly parts: readonly string[] }) {
  const [first, second] = parts
  switch (first) {
    case undefined:
      return <GroupList />
    case "organization":
      return second === undefined ? <OrganizationList /> : <OrganizationPage key={second} id={second} />
    case "person":
      return second === undefined ? <PersonList /> : <PersonPage key={second} id={second} />
    case "place":
      return <PlaceList />
    default:
      return <GroupProfile key={first} id={first} part={second} />
  }
}
