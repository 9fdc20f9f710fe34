// Cuts texts by Intl.Segmenter in time that grows with their length alone.

/** A segmenter gets no more at a time, in UTF-16 units, but where a single part is longer. */
const longest = 4000;

/** Where parts end so near to the end of a piece depends on what follows it: of "3.5" only "3." may be there. */
const doubtful = 200;

/**
 * The parts of a text as the segmenter gives them, with where they begin. It copies all of its text for every part (a word of a
 * hundred thousand letters takes three gigabytes), so that a long text is given to it in pieces, each from where a part begins.
 */
export const segmentText = (segmenter: Intl.Segmenter, text: string): Iterable<Intl.SegmentData> =>
  text.length <= longest ? segmenter.segment(text) : segmentPieces(segmenter, text);

function* segmentPieces(segmenter: Intl.Segmenter, text: string): Generator<Intl.SegmentData> {
  let from = 0;
  let room = longest;
  while (from < text.length) {
    const sure = from + room >= text.length ? room : room - doubtful;
    let end = 0;
    for (const part of segmenter.segment(text.slice(from, from + room))) {
      if (part.index + part.segment.length > sure) break;
      yield { ...part, index: from + part.index };
      end = part.index + part.segment.length;
    }
    from += end;
    room = end > 0 ? longest : room * 2;
  }
}
