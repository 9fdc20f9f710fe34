// Spanish nouns: what stands before them, and which name no topic.
import type { NounTable } from "./noun-table.js";

export const spanish: NounTable = {
  determiners:
    "el|un|una|unos|unas|del|al|mi|mis|tu|tus|su|sus|nuestro|nuestra|nuestros|nuestras|vuestro|vuestra|cada|algún|alguna|algunos|algunas|ningún|ninguna|cualquier|muchos|muchas|varios|varias|este|estos|ese|esos|aquel|aquellos|dicho|dicha",
  articles: "la|las|los|esta|estas|esa|esas|otro|otra|otros|otras|mucho|mucha",
  prepositions: "a|ante|bajo|con|contra|de|desde|durante|en|entre|hacia|hasta|para|por|según|sin|sobre|tras",
  hollow:
    "cosa|cosas|tema|temas|problema|problemas|pregunta|preguntas|respuesta|respuestas|ejemplo|ejemplos|punto|puntos|parte|partes|tipo|tipos|forma|formas|manera|maneras|modo|modos|caso|casos|razón|razones|motivo|motivos|fin|final|principio|lado|lados|lugar|lugares|sitio|momento|momentos|vez|veces|tiempo|tiempos|segundo|segundos|minuto|minutos|hora|horas|día|días|tarde|noche|mañana|semana|semanas|mes|meses|año|años|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ciento|cientos|mil|miles|millón|millones|número|números|cantidad|cantidades|montón|persona|personas|gente|hombre|mujer|tío|chico|chica|nombre|nombres|palabra|palabras|término|términos|idea|ideas|opinión|sentido|nivel|niveles|paso|pasos|camino|episodio|episodios|programa|podcast|capítulo|invitado|invitada|invitados|oyente|oyentes|gracias|saludo|saludos|hola|adiós|suerte|detalle|detalles|diferencia|diferencias|mitad|resto|contrario|cabeza|mano|manos|ojo|ojos|mundo|vida|historia|situación|situaciones|posibilidad|posibilidades|elemento|elementos|categoría|asunto|asuntos|cuestión|cuestiones|supuesto|acuerdo|verdad|serie|mayoría|especie|hecho|hechos|pasado|futuro|presente|medio|aspecto|aspectos|favor|malo|mala|bueno|buena|buenos|último|última|primero|primera|mejor|peor|nuevo|nueva|grande|pequeño|útil|fácil|difícil|posible|importante|necesario|claro|cierto|tercera|tercero|mayor|mayores|menor|menores|segunda|interior|exterior|total",
  inflection: /(?:[oae]s?|s)$/u,
  loose:
    /mente$|(?:[^jv]en|an|ron|ndo|mos)$|(?:ará|erá|irá|arán|erán|irán|aría|ería|iría|arían|erían|irían)$|(?:aste|iste)$/u,
  verbal: /(?:[aeií]r|rse|[aiáéí]d[oa]s?|[éóá])$/u,
};
