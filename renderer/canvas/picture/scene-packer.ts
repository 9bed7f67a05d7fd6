import type { Projection } from "../project.ts"
import { type PictureScene, pictureScene } from "./scene.ts"

/**
 * Packs a projection for drawing when it looks different from the one before, and gives undefined where it does not:
 * what is chosen, or where the keyboard stands, is not on the picture.
 */
export function createScenePacker(): (projection: Projection) => PictureScene | undefined {
  let last: Projection | undefined
  return (projection) => {
    const same = last !== undefined && looksSame(last, projection)
    last = projection
    return same ? undefined : pictureScene(projection)
  }
}

function looksSame(one: Projection, other: Projection): boolean {
  return (
    one.cards.length === other.cards.length &&
    one.ties.length === other.ties.length &&
    one.cards.every((card, place) => {
      const then = other.cards[place]
      return (
        card === then ||
        (then !== undefined &&
          card.position.x === then.position.x &&
          card.position.y === then.position.y &&
          card.data.card === then.data.card &&
          card.data.category === then.data.category)
      )
    }) &&
    one.ties.every((tie, place) => {
      const then = other.ties[place]
      return (
        tie === then ||
        (then !== undefined &&
          tie.line === then.line &&
          tie.tone === then.tone &&
          tie.dashed === then.dashed &&
          tie.dotted === then.dotted)
      )
    })
  )
}
