import { describe, expect, it } from "vitest"
import { readTypedTime } from "../../shared/domain/typed-date.ts"

describe("a time of day as it is typed", () => {
  it.each([
    ["9:05", "09:05"],
    ["12.30", "12:30"],
    ["14", "14:00"],
    [" 2:30 pm ", "14:30"],
    ["12 am", "00:00"],
    ["12 p.m.", "12:00"],
    ["24:00", undefined],
    ["9:60", undefined],
    ["13 pm", undefined],
    ["noon", undefined],
  ])("%s", (text, time) => {
    expect(readTypedTime(text)).toBe(time)
  })
})
