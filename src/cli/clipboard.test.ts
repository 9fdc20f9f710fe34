// Which program takes the clipboard's text, and what it is given.
import { expect, it } from "vitest";
import { copyText } from "./clipboard.js";

const try_ = (platform: string, env: Record<string, string>, working: string[]) => {
  const ran: [string, readonly string[]][] = [];
  let given: string | Uint8Array = "";
  const used = copyText("Ahoi é", { platform, env }, (program, args, input) => {
    ran.push([program, args]);
    given = input;
    return working.includes(program);
  });
  return { used, ran, given };
};

it("uses what the system has", () => {
  expect(try_("darwin", {}, ["pbcopy"]).used).toBe("pbcopy");
  expect(try_("linux", { WAYLAND_DISPLAY: "w", DISPLAY: ":0" }, ["xclip"])).toMatchObject({
    used: "xclip",
    ran: [
      ["wl-copy", []],
      ["xclip", ["-selection", "clipboard"]],
    ],
    given: "Ahoi é",
  });
  const windows = try_("win32", {}, ["clip.exe"]);
  expect([...(windows.given as unknown as Uint8Array).slice(0, 4)]).toEqual([0xff, 0xfe, 0x41, 0]);
});

it("tells where there is none", () => {
  expect(try_("linux", {}, ["pbcopy", "xclip"])).toMatchObject({ used: undefined, ran: [] });
  expect(try_("linux", { DISPLAY: ":0" }, []).used).toBeUndefined();
});
