// The invented organisations of Calder County by sector, with the role that their person has at a table.
// All are made up; a real body of the same name is chance. No person has a name: only a role.

const schools = [
  ["North", ["Aspen Hill Elementary", "Stonebridge Elementary", "Foxglove Elementary", "North Calder Middle School", "North Calder High School"]],
  ["Central", ["Mill Creek Elementary", "Lincoln Row Elementary", "Harvest Street Elementary", "Orchard Elementary", "Canal Street Middle School", "Weaver Middle School", "Central High School", "Calder Technical High School"]],
  ["South", ["Low Meadow Elementary", "Saltmarsh Elementary", "Ferry Road Elementary", "South Calder Middle School", "South Calder High School"]],
].flatMap(([place, names]) => names.map((name) => [name, place]))

export const sectors = {
  "K-12": {
    role: "Principal",
    names: [
      ["North School District", "North", { role: "Superintendent" }],
      ["Central School District", "Central", { role: "Superintendent", isFunder: true, isHost: true, aka: ["District"] }],
      ["South School District", "South", { role: "Superintendent" }],
      ...schools,
    ],
  },
  "early care": {
    role: "Director",
    names: ["Acorn Nursery", "Bright Door Preschool", "Calder Head Start", "Little Harbour Child Care", "Maple Room Preschool", "North Star Nursery", "Patchwork Child Care", "Puddles Family Day Care", "Rainbow Cottage", "Saltmarsh Preschool", "Second Street Child Care", "Sunflower House", "Three Bears Child Care"],
  },
  health: {
    role: "Manager",
    names: ["Calder General Hospital", ["North Calder Clinic", "North", { isHost: true }], ["Riverbend Counselling", "Central", { isHost: true }], ["South County Health Center", "South", { isHost: true }], "Canal Street Pediatrics", "Family Dental of Calder", "Ferry Road Clinic", "Lakeview Midwives", "Northern Smile Dental", "Open Mind Counselling", "Stonebridge Pediatrics", "Calder Eye Care"],
  },
  "public health": {
    role: "Nurse manager",
    names: [["Calder Health Department", null, { isHost: true }], "Calder Nutrition Office", "Regional Prevention Office"],
  },
  "human services": {
    role: "Director",
    names: [["Hearth Family Services", "Central", { isHost: true }], ["Harbour House", "Central", { isHost: true }], "Calder Child Protection Office", "Bridge Street Shelter", "Family Tree Adoption", "Lantern Crisis Line", "New Leaf Recovery", "Northern Family Center", "Safe Landing", "South Family Center", "The Open Door", "Young Parents Program", "Kinship Support Center"],
  },
  justice: {
    role: "Youth lead",
    names: [["Calder Juvenile Court", null, { isHost: true }], ["Calder County Sheriff", null, { role: "Youth officer" }], "Calder Legal Aid", ["Central Police Department", "Central", { role: "Youth officer" }], "County Prosecutor's Youth Unit", "Public Defender of Calder", ["South Town Police", "South", { role: "Youth officer" }]],
  },
  "local government": {
    role: "Deputy administrator",
    names: [["Calder County Government", null, { isFunder: true, isHost: true, aka: ["County"] }], ["Calder Workforce Board", null, { isHost: true }], "City of Calder Mills", "Town of Aspen Hill", "Town of Low Meadow", "Calder Transit Authority", "Calder Housing Authority", "County Planning Office"],
  },
  "state or federal": {
    role: "Regional officer",
    names: [["State Office for Children", null, { isFunder: true, aka: ["State"] }], ["Federal Drug-Free Grants Office", null, { isFunder: true, aka: ["Federal"] }]],
  },
  business: {
    role: "Manager",
    names: [["Calder Business Table", null, { role: "Director", isFunder: true, isHost: true, aka: ["BizTable"] }], "Calder Chamber of Commerce", "Aspen Hill Hardware", "Blue Heron Bakery", "Calder Credit Union", "Canal Street Printers", "First Bank of Calder Mills", "Low Meadow Farms", "Mill Creek Textiles", "North Ridge Lumber", "Orchard Grocers", "Riverside Machine Works", "Saltmarsh Boats", "Weaver Electric", "Mill Street Café", "Stonebridge Dairy"],
  },
  philanthropy: {
    role: "Program officer",
    names: [["Calder Community Foundation", null, { isFunder: true, isHost: true, aka: ["CommunityFdn"] }], ["Calder Health Foundation", null, { isFunder: true, aka: ["HealthFdn"] }], ["Friends of the Calder Libraries", null, { isFunder: true, aka: ["LibraryFriends"] }], ["Interfaith Giving Fund", null, { isFunder: true, aka: ["FaithFund"] }]],
  },
  "United Way or federated": {
    role: "Vice president",
    names: [["United Way of Calder", null, { isFunder: true, isHost: true, aka: ["UW"] }]],
  },
  "higher education": {
    role: "Dean",
    names: [["Calder Valley College", "Central", { isFunder: true, isHost: true, aka: ["CalderCollege"] }], "Calder Adult Learning Center", "State University, Calder Campus", "Calder Nursing School"],
  },
  faith: {
    role: "Lay leader",
    names: [["St. Brigid Parish", "Central", { isHost: true }], "Aspen Hill Chapel", "Beth Shalom of Calder", "Calder Islamic Center", "Canal Street Baptist Church", "Ferry Road Fellowship", "First Methodist of Calder Mills", "Friends Meeting of Low Meadow", "Grace Lutheran Church", "South Calder Gospel Church", "Weaver Street Temple"],
  },
  "community organisation": {
    role: "Director",
    names: [["Open Pantry", "Central", { isHost: true }], ["South Calder Neighbours", "South", { isHost: true }], "Calder Arts Workshop", "Calder Bicycle Kitchen", "Calder Families Together", "Calder Women's Club", "Canal District Association", "Community Garden Trust", "Immigrant Support Circle", "North Grange Hall", "Northern Lights Theater", "Orchard Street Center", "Saltmarsh Conservation Society", "Volunteer Calder", "Neighbours of Harvest Street"],
  },
  youth: {
    role: "Coordinator",
    names: [["Riverside Youth Center", "South", { isHost: true }], ["Big Step Mentors", "Central", { isHost: true }], "Calder Scouts", "Calder Youth Council", "Girls Forward Calder", "North Teen Space", "South Skate Club", "Young Carers of Calder"],
  },
  "library, parks, culture": {
    role: "Director",
    names: [["Northside Library", "North"], ["Central Public Library", "Central", { isHost: true }], ["Calder Parks Department", null, { isHost: true }], "Calder County Museum", "Low Meadow Library", "Saltmarsh Nature Center", "Aspen Hill Library"],
  },
  media: { role: "Editor", names: ["Calder Mills Courier", "Radio Calder", "South County Weekly"] },
  labour: {
    role: "Organizer",
    names: ["Calder Building Trades Council", "Teachers' Association of Calder"],
  },
}
