// The package `stopword` comes without types: of each language it has a list of words.
declare module "stopword";
