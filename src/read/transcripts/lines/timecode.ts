// Reads timecodes, whose last part counts frames, not fractions of a second.

/** Frames a second that the frame numbers of some timecodes speak for: 25 where nothing says otherwise. */
export function frameRateOf(codes: readonly string[]): number {
  let most = 0;
  for (const code of codes) {
    const frame = /[:;](\d{2})$/.exec(code);
    if (frame && code.split(/[:;]/).length === 4) most = Math.max(most, Number(frame[1]));
  }
  return most >= 50 ? 60 : most >= 30 ? 50 : most >= 25 ? 30 : 25;
}

/** Seconds of "01:00:10:12" at a frame rate; a fraction after a full stop, a comma or three digits is one of a second. */
export function readTimecode(code: string, rate: number): number {
  const parts = code.split(/[:;.,]/).map(Number);
  const [hours, minutes, seconds, last] = parts as [number, number, number, number];
  const fraction = /[.,]\d+$|[:;]\d{3}$/.test(code) ? Number(`0.${/\d+$/.exec(code)![0]}`) : last / rate;
  return (hours * 60 + minutes) * 60 + seconds + fraction;
}
