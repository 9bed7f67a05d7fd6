import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { VoiceReason } from "../../../../shared/domain/coverage-gaps-voice.ts"
import type { NetworkReason } from "../../../../shared/domain/network.ts"
import type { MixReason } from "../../../../shared/domain/network-parts.ts"
import type { SensitivityReason } from "../../../../shared/domain/sensitivity.ts"

/** Why a figure of the network is a dash. */
export const NETWORK_REASONS: Readonly<Record<NetworkReason, MessageDescriptor>> = {
  "fewer than two members": msg`There are fewer than two groups.`,
  "fewer than three members": msg`There are fewer than three groups.`,
  "too few answered": msg`Less than 70 % have answered: who stands where may only be who answered.`,
}
export const MIX_REASONS: Readonly<Record<MixReason, MessageDescriptor>> = {
  "no ties": msg`There are no ties.`,
  "not yet known": msg`Of no tie both hosts' sectors are known.`,
}
export const VOICE_REASONS: Readonly<Record<VoiceReason, MessageDescriptor>> = {
  "not yet known": msg`No group has counted its members, residents and young people.`,
  "no seats": msg`There are no seats.`,
  "more than there are": msg`More are counted than there are seats.`,
}
export const DELICACY_REASONS: Readonly<Record<SensitivityReason, MessageDescriptor>> = {
  "fewer than two groups": msg`Choose two groups or more on the map.`,
  "map more first": msg`Fewer than 60 % of the pairs can be compared. Say goals in shared words first.`,
}
