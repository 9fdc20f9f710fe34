// Draws addresses as QR codes in SVG.
import { encode } from "uqr";

/** Path of the code in the output folder. */
export const qrPath = "assets/feed-qr.svg";

/** An address as a QR code in SVG: black on white with the quiet border that scanners need, in light and dark alike. */
export function drawQr(address: string): string {
  const { data, size } = encode(address, { ecc: "M", border: 4 });
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      if (!data[row]?.[from]) continue;
      let to = from;
      while (data[row]?.[to + 1]) to++;
      path += `M${from} ${row}h${to - from + 1}v1h-${to - from + 1}z`;
      from = to;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>\n`;
}
