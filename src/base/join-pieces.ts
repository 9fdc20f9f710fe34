// Joins pieces of a text, some of which may be in UTF-8 already.

/** A text, or its bytes in UTF-8. */
export type Piece = string | Uint8Array;

/** The pieces one after another: a text where all of them are texts, else bytes, for which none of those given is decoded. */
export function joinPieces(pieces: readonly Piece[]): Piece {
  if (pieces.every((piece) => typeof piece === "string")) return pieces.join("");
  const joined = Buffer.allocUnsafeSlow(pieces.reduce((size, piece) => size + sizeOfPiece(piece), 0));
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") at += joined.write(piece, at);
    else {
      joined.set(piece, at);
      at += piece.length;
    }
  }
  return joined;
}

/** How many bytes a piece takes. */
export const sizeOfPiece = (piece: Piece): number =>
  typeof piece === "string" ? Buffer.byteLength(piece) : piece.length;
