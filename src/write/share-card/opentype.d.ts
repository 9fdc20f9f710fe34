// The package has the same code as a CommonJS file, whose names Node does not see, and as this module, which has no types.
declare module "opentype.js/dist/opentype.mjs" {
  export * from "opentype.js";
}
