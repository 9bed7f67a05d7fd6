// What `npm start` runs. Plain JavaScript, so that an older Node can read it and say what it lacks.

const needed = 24
const found = process.versions.node

if (Number(found.split(".")[0]) < needed) {
  console.error(
    `Junction needs Node ${needed} or newer, and this is Node ${found}. ` +
      "On Windows and Linux `npm start` brings its own; on other computers install Node 24 and try again.",
  )
  process.exitCode = 1
} else {
  const { start } = await import("./start/start.ts")
  process.exitCode = await start(process.argv.slice(2))
}
