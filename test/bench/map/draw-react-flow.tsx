import "reactflow/dist/style.css"
import { createRoot } from "react-dom/client"
import { type Edge, type Node, ReactFlow, type ReactFlowInstance, useEdgesState, useNodesState } from "reactflow"
import type { Community } from "./community.ts"
import { CARD, type Draw, shown, until } from "./drawing.ts"

interface Handles {
  flow: ReactFlowInstance | undefined
  show: (types: readonly string[]) => void
}

function nodesOf({ groups, places }: Community): Node[] {
  return [...groups].map(([id, { name }]) => ({
    id,
    position: places.get(id) ?? { x: 0, y: 0 },
    data: { label: name },
    style: { width: CARD.width, height: CARD.height },
  }))
}

function edgesOf({ ties }: Community, types: readonly string[] | undefined): Edge[] {
  return [...ties].flatMap(([id, { one, other, type }]) =>
    types === undefined || types.includes(type) ? [{ id, source: one, target: other }] : [],
  )
}

/** React Flow as its first example has it. */
function Stock({ community, handles }: { readonly community: Community; readonly handles: Handles }) {
  const [nodes, , onNodesChange] = useNodesState(nodesOf(community))
  const [edges, setEdges, onEdgesChange] = useEdgesState(edgesOf(community, undefined))
  handles.show = (types) => setEdges(edgesOf(community, types))
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onInit={(flow) => {
        handles.flow = flow
      }}
      minZoom={0.05}
      maxZoom={2.5}
      fitView
    />
  )
}

export const drawReactFlow: Draw = async (community, element) => {
  const handles: Handles = { flow: undefined, show: () => {} }
  createRoot(element).render(<Stock community={community} handles={handles} />)
  const edges = element.getElementsByClassName("react-flow__edge")
  await until(() => edges.length === community.ties.size && handles.flow !== undefined)
  await shown()
  const flow = handles.flow
  if (flow === undefined) throw new Error("React Flow did not start")
  return {
    whole: async () => {},
    zoom: flow.getZoom,
    look: (at, zoom) => void flow.setCenter(at.x, at.y, { zoom }),
    fit: () => void flow.fitView(),
    hub: () => {
      const { x, y } = flow.getNode(community.hub)?.position ?? { x: 0, y: 0 }
      return flow.flowToScreenPosition({ x: x + CARD.width / 2, y: y + CARD.height / 2 })
    },
    lens: async (types) => {
      const wanted = [...community.ties.values()].filter(({ type }) => types.includes(type)).length
      handles.show(types)
      await until(() => edges.length === wanted)
      await shown()
    },
    settled: shown,
  }
}
