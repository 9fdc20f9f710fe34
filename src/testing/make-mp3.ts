// A silent MP3 file for tests.

/** So many frames of MPEG 1 layer III at 44.1 kHz and 128 kbit/s, 26 ms each. */
export function makeMp3(frames: number): Uint8Array {
  const size = Math.floor((144 * 128_000) / 44_100);
  const bytes = new Uint8Array(frames * size);
  for (let at = 0; at < frames; at++) bytes.set([0xff, 0xfb, 0x90, 0x00], at * size);
  return bytes;
}
