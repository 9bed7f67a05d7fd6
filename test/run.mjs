// What `npm test` runs: the checks, the build, every test, and one closing line that counts them.
// `electron` runs the journeys in Electron itself; `screenshots` makes the pictures in assets/pictures.

if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(
    `The tests need Node 24 or newer, and this is Node ${process.versions.node}. Run them with \`npm test\`.`,
  )
  process.exitCode = 1
} else {
  const { run } = await import("./support/run-tests.ts")
  process.exitCode = await run(process.argv[2] ?? "all")
}
