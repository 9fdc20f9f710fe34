// English phrases beside which the names of a show stand.
import type { FrameTable } from "./frame-table.js";

export const english: FrameTable = {
  before: {
    host: "your host|your hosts|your co-host|your cohost|hosted by|my co-host|my cohost",
    guest:
      "my guest|my guest is|my guest today is|our guest|our guest is|our guest today is|today's guest|today's guest is|guest today is|my guests|my guests are|my guests today are|our guests|our guests are|our guests today are|today's guests are|joined by|joined today by|joined here by|joined now by|please welcome|please help me welcome|conversation with|interview with",
    speaker: "my name is|my name's",
    show: "welcome to|welcome back to|welcome everyone to|welcome everybody to|you're listening to|you are listening to|you've been listening to|thanks for listening to|thank you for listening to|another episode of|this episode of|new episode of|next episode of|edition of|tuning in to|tuning into|you're watching|subscribe to",
    firm: "founder of|co-founder of|cofounder of|founders of|founded|co-founded|cofounded|ceo of|ceo at|cto of|cto at|coo of|cfo of|president of|partner at|investor at|engineer at|researcher at|director at|works at|chief executive of|founder and ceo of|ceo and founder of|ceo and co-founder of|co-founder and ceo of",
  },
  opening: {
    speaker: "i'm|i am|this is|it's",
    guest:
      "to have|to talk to|to talk with|to speak to|to speak with|to welcome|to introduce|here with|talking to|talking with|speaking to|speaking with|with me is|with me are|with me today is|with me today are|here are|welcome|interviewing|sat down with|chat with",
    show: "this is",
  },
  behind:
    "is the founder|is the co-founder|is the cofounder|is the ceo|is the cto|is a partner|is a professor|is a founder|is the author|is the creator|is the host|is founder|is co-founder|is ceo|is my guest|is our guest|is with us|is with me|joins me|joins us|is here",
  between: "the|uh|um|today|again|once again|as always|here|is|a|our own|my friend|our friend|dr|doctor|professor",
  and: "and",
  general: "show|podcast|program|programme|episode|channel|series|radio|pod|cast|talk|talks|stream|newsletter",
};
