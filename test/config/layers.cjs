/** One direction of dependency, as ARCHITECTURE.md draws it. Type-only imports count. */
const feature = (root) => ({
  name: `${root}-features-by-index`,
  comment: "one feature reaches another only through its index.ts",
  severity: "error",
  from: { path: `^${root}/features/([^/]+)/` },
  to: { path: `^${root}/features/([^/]+)/`, pathNot: [`^${root}/features/$1/`, `^${root}/features/[^/]+/index\\.tsx?$`] },
})

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "shared-knows-nothing", severity: "error", from: { path: "^shared/" }, to: { path: "^(electron|renderer|test)/" } },
    {
      name: "shared-no-node",
      severity: "error",
      from: { path: "^shared/" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "domain-knows-no-renderer-lib", severity: "error", from: { path: "^shared/" }, to: { path: "node_modules/(react|zustand|@mantine|@xyflow|electron|better-sqlite3)" } },
    { name: "core-below-host", severity: "error", from: { path: "^electron/core/" }, to: { path: "^(electron/(host|main|preload)|renderer|test)/" } },
    { name: "core-knows-no-electron", severity: "error", from: { path: "^electron/(core|host)/" }, to: { path: "(^|/)node_modules/electron(/|$)" } },
    { name: "host-below-main", severity: "error", from: { path: "^electron/host/" }, to: { path: "^(electron/(main|preload)|renderer|test)/" } },
    { name: "main-not-renderer", severity: "error", from: { path: "^electron/main/" }, to: { path: "^(renderer|test)/" } },
    { name: "preload-shared-only", severity: "error", from: { path: "^electron/preload/" }, to: { path: "^(electron/(core|host|main)|renderer|test)/" } },
    { name: "renderer-shared-only", severity: "error", from: { path: "^renderer/" }, to: { path: "^(electron|test)/" } },
    { name: "renderer-no-node", severity: "error", from: { path: "^renderer/(?!lingui)" }, to: { dependencyTypes: ["core"] } },
    { name: "room-is-alone", comment: "the projector bundle holds no console feature or store", severity: "error", from: { path: "^renderer/room/" }, to: { path: "^renderer/(features|stores|app|canvas)/" } },
    { name: "react-flow-in-canvas", severity: "error", from: { path: "^renderer/(?!canvas/)" }, to: { path: "node_modules/(reactflow|@xyflow)/" } },
    { name: "ui-knows-no-feature", severity: "error", from: { path: "^renderer/ui/" }, to: { path: "^renderer/(features|stores|app|canvas|room)/" } },
    { name: "keys-in-vault", comment: "only the vault touches key bytes", severity: "error", from: { path: "^electron/(?!core/vault/)" }, to: { path: "node_modules/hash-wasm/" } },
    {
      name: "migrations-frozen",
      severity: "error",
      from: { path: "^electron/core/records/migrations/\\d" },
      to: { pathNot: "^electron/core/records/migrations/migration\\.ts$" },
    },
    feature("renderer"),
    feature("electron/core"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(out|dist|node_modules/\\.cache)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "shared/tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json"] },
  },
}
