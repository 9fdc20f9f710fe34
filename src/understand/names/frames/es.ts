// Spanish phrases beside which the names of a show stand.
import type { FrameTable } from "./frame-table.js";

export const spanish: FrameTable = {
  before: {
    host: "tu anfitrión|tu anfitriona|su anfitrión|su anfitriona|vuestro anfitrión|vuestra anfitriona|presentado por|conducido por",
    guest:
      "mi invitado|mi invitada|mi invitado es|mi invitada es|mi invitado de hoy es|mi invitada de hoy es|nuestro invitado|nuestra invitada|nuestro invitado es|nuestra invitada es|nuestro invitado de hoy es|nuestra invitada de hoy es|me acompaña|nos acompaña|hoy nos acompaña|está con nosotros",
    speaker: "me llamo|mi nombre es",
    show: "bienvenidos a|bienvenidas a|bienvenido a|bienvenida a|bienvenidos de nuevo a|bienvenidos al|bienvenido al|estás escuchando|están escuchando|estáis escuchando|episodio de|capítulo de|edición de",
    firm: "fundador de|fundadora de|cofundador de|cofundadora de|director de|directora de|director general de|directora general de|socio de|socia de|trabaja en",
  },
  opening: { speaker: "soy|yo soy|les habla|te habla", show: "esto es|este es" },
  behind:
    "es el fundador|es la fundadora|es el cofundador|es la cofundadora|es fundador|es fundadora|está con nosotros",
  between: "el|la|los|las|eh|hoy|de nuevo|como siempre",
  and: "y|e",
  general: "podcast|programa|episodio|canal|serie|radio|pódcast",
};
