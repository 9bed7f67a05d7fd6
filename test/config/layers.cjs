/**
 * One direction of dependency, as ARCHITECTURE.md draws it. Type-only imports count.
 * A rule added here is planted in test/project/layers.test.ts, which fails until it is.
 */

/** A package, whether or not it could be resolved to a file. */
const packages = (...names) => `(^|/)node_modules/(${names.join("|")})(/|$)|^(${names.join("|")})$`

const featuresByIndex = (root) => ({
  name: `${root}-features-by-index`,
  comment: "one feature reaches another only through its index.ts",
  severity: "error",
  from: { path: `^${root}/features/([^/]+)/` },
  to: {
    path: `^${root}/features/([^/]+)/`,
    pathNot: [`^${root}/features/$1/`, `^${root}/features/[^/]+/index\\.tsx?$`],
  },
})

const never = (name, from, to, comment) => ({
  name,
  ...(comment ? { comment } : {}),
  severity: "error",
  from: { path: from },
  to: typeof to === "string" ? { path: to } : to,
})

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    never("shared-knows-nothing", "^shared/", "^(electron|renderer|test)/"),
    never("shared-no-node", "^shared/", { dependencyTypes: ["core"] }),
    never(
      "shared-no-library",
      "^shared/",
      packages("react", "react-dom", "zustand", "@mantine", "reactflow", "@xyflow", "electron", "better-sqlite3"),
    ),
    never("core-below-host", "^electron/core/", "^(electron/(host|main|preload|start)|renderer|test)/"),
    never("core-knows-no-electron", "^electron/(core|host|start)/", packages("electron")),
    never("host-below-main", "^electron/host/", "^(electron/(main|preload|start)|renderer|test)/"),
    never("main-not-renderer", "^electron/main/", "^(electron/start|renderer|test)/"),
    never("preload-shared-only", "^electron/preload/", "^(electron/(core|host|main|start)|renderer|test)/"),
    never(
      "start-stands-alone",
      "^electron/start",
      "^(electron/(core|host|main|preload)|shared|renderer|test)/",
      "it runs before anything is built",
    ),
    never("renderer-shared-only", "^renderer/", "^(electron|test)/"),
    never("renderer-no-node", "^renderer/(?!lingui)", { dependencyTypes: ["core"] }),
    never(
      "room-is-alone",
      "^renderer/room/",
      "^renderer/(features|stores|app|canvas)/",
      "the wall holds no console feature or store",
    ),
    never("react-flow-in-canvas", "^renderer/(?!canvas/)", packages("reactflow", "@xyflow")),
    never("ui-knows-no-feature", "^renderer/ui/", "^renderer/(features|stores|app|canvas|room)/"),
    never("keys-in-vault", "^electron/(?!core/vault/)", packages("hash-wasm"), "only the vault touches key bytes"),
    {
      name: "migrations-frozen",
      comment: "a migration imports nothing but its type",
      severity: "error",
      from: { path: "^electron/core/records/migrations/(confidential/)?\\d" },
      to: { pathNot: "^electron/core/records/migrations/migration\\.ts$" },
    },
    featuresByIndex("renderer"),
    featuresByIndex("electron/core"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // from the root only: most packages keep what they export in a dist folder of their own
    exclude: { path: "^(out|dist)/|node_modules/\\.cache/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "shared/tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json"],
    },
  },
}
