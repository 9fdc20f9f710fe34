// Boxes of an MP4 file as a tree that can be changed and written again, and the numbers that stand in them.

/** A box with children, or with bytes; `before` are bytes ahead of the children, `after` what follows them. */
export interface Box {
  type: string;
  bytes: Uint8Array;
  children?: Box[];
  before?: Uint8Array;
  after?: Uint8Array;
}

const containers = new Set(["moov", "trak", "mdia", "minf", "stbl", "udta", "tref", "meta", "ilst"]);

/** The boxes in `bytes`, as deep as anything is changed in them; `rest` is what is no box. */
export function parseBoxes(bytes: Uint8Array): { boxes: Box[]; rest: Uint8Array } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes: Box[] = [];
  let at = 0;
  while (at + 8 <= view.length) {
    const size = view.readUInt32BE(at);
    if (size < 8 || at + size > view.length) break;
    const type = view.toString("latin1", at + 4, at + 8);
    const body = view.subarray(at + 8, at + size);
    boxes.push(containers.has(type) ? parseContainer(type, body) : { type, bytes: body });
    at += size;
  }
  return { boxes, rest: view.subarray(at) };
}

/** `meta` has a version ahead of its children in MP4, and none in QuickTime. */
function parseContainer(type: string, body: Buffer): Box {
  const head = type === "meta" && body.toString("latin1", 4, 8) !== "hdlr" ? 4 : 0;
  const { boxes, rest } = parseBoxes(body.subarray(head));
  return { type, bytes: body, children: boxes, before: body.subarray(0, head), after: rest };
}

export function writeBox({ type, bytes, children, before, after }: Box): Buffer {
  const body = children
    ? Buffer.concat([before ?? Buffer.alloc(0), ...children.map(writeBox), after ?? Buffer.alloc(0)])
    : bytes;
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

/** The first child along a path of types. */
export function findBox(box: Box | undefined, ...path: string[]): Box | undefined {
  return path.reduce<Box | undefined>((at, type) => at?.children?.find((child) => child.type === type), box);
}

/** The same, made where it is not there. */
export function needBox(box: Box, type: string, make: () => Box): Box {
  const there = findBox(box, type);
  if (there) return there;
  const made = make();
  box.children!.push(made);
  return made;
}

export const makeBox = (type: string, ...parts: readonly Uint8Array[]): Box => ({ type, bytes: Buffer.concat(parts) });
export const makeParent = (type: string, ...children: Box[]): Box => ({ type, bytes: Buffer.alloc(0), children });

export const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, k) => void bytes.writeUInt16BE(value, k * 2));
  return bytes;
};
export const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, k) => void bytes.writeUInt32BE(value, k * 4));
  return bytes;
};

/** A number of a box whose fields are wider in version 1; `narrow` and `wide` are its places, `long` whether it is too. */
export function readField(box: Box, narrow: number, wide: number, long = false): number {
  const view = Buffer.from(box.bytes.buffer, box.bytes.byteOffset, box.bytes.byteLength);
  if (view[0] !== 1) return view.readUInt32BE(narrow);
  return long ? Number(view.readBigUInt64BE(wide)) : view.readUInt32BE(wide);
}
