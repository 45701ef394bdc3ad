/** Every command by the last part of its id: `meraki.push` is `push`. The manifest lists the same. */
export const commandNames = [
  "addAdmin",
  "addConnection",
  "addDevicesToNetwork",
  "allowPushes",
  "applyFix",
  "changeFilter",
  "claimDevices",
  "claimLicenses",
  "claimOrder",
  "clearFilter",
  "copyApiPath",
  "copyId",
  "createNetwork",
  "createOrganization",
  "deleteNetwork",
  "deleteOrganization",
  "discardDraft",
  "editAdminAccess",
  "editTags",
  "filterTree",
  "goTo",
  "goToMore",
  "hide",
  "keepMine",
  "makeReadOnly",
  "openDemo",
  "openDraft",
  "openInDashboard",
  "openInTemplate",
  "openResource",
  "pin",
  "push",
  "refresh",
  "refreshAll",
  "removeAdmin",
  "removeConnection",
  "rename",
  "releaseDevices",
  "removeFromNetwork",
  "renameConnection",
  "replaceApiKey",
  "resolveStaleDraft",
  "restoreOmitted",
  "revealInTree",
  "review",
  "reviewSaved",
  "showFirstSteps",
  "showHidden",
  "showLog",
  "showReceipt",
  "simulateEdit",
  "startOver",
  "undoPush",
  "unpin",
] as const;

export type CommandName = (typeof commandNames)[number];

/** The id under which VS Code knows a command. */
export function commandId(name: CommandName): string {
  return `meraki.${name}`;
}

/** Ids of the commands that rows of the tree and the status bar run. */
export const viewCommands = {
  open: commandId("openResource"),
  refresh: commandId("refresh"),
  reveal: commandId("revealInTree"),
  filter: commandId("changeFilter"),
  showHidden: commandId("showHidden"),
};

/** Ids of the commands that reviews and Source Control offer. */
export const reviewCommands = {
  push: commandId("push"),
  restoreOmitted: commandId("restoreOmitted"),
  applyFix: commandId("applyFix"),
  openDraft: commandId("openDraft"),
  discard: commandId("discardDraft"),
  startOver: commandId("startOver"),
  keepMine: commandId("keepMine"),
  allowPushes: commandId("allowPushes"),
  review: commandId("review"),
  openResource: commandId("openResource"),
  openInTemplate: commandId("openInTemplate"),
};
