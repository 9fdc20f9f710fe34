// The actions that generated workflows use, each by the hash of its commit: a tag may be moved by somebody else.

const pins = {
  checkout: ["actions/checkout", "de0fac2e4500dabe0009e67214ff5f5447ce83dd", "v6.0.2"],
  setupNode: ["actions/setup-node", "53b83947a5a98c8d113130e565377fae1a50d02f", "v6.3.0"],
  restoreCache: ["actions/cache/restore", "668228422ae6a00e4ad889ee87cd7109ec5666a7", "v5.0.4"],
  saveCache: ["actions/cache/save", "668228422ae6a00e4ad889ee87cd7109ec5666a7", "v5.0.4"],
  uploadArtifact: ["actions/upload-artifact", "bbbca2ddaa5d8feaa63e36b76fdaad77386f024f", "v7.0.0"],
  downloadArtifact: ["actions/download-artifact", "37930b1c2abaa49bbe596cd826c3c89aef350131", "v7.0.0"],
  uploadPages: ["actions/upload-pages-artifact", "fc324d3547104276b827a68afc52ff2a11cc49c9", "v5.0.0"],
  deployPages: ["actions/deploy-pages", "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128", "v5.0.0"],
} as const;

/** The value of `uses:` with the version as a comment. */
export function pinnedAction(name: keyof typeof pins): string {
  const [action, hash, version] = pins[name];
  return `${action}@${hash} # ${version}`;
}
