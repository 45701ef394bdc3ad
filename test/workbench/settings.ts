/** Settings of every VS Code that tests open: nothing that pops up, calls out or changes what was typed. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  "chat.agentHost.enabled": false,
  "chat.disableAIFeatures": true,
  "editor.acceptSuggestionOnEnter": "off",
  "editor.autoClosingBrackets": "never",
  "editor.autoClosingQuotes": "never",
  "editor.autoIndent": "none",
  "editor.minimap.enabled": false,
  "editor.quickSuggestions": { other: "off", comments: "off", strings: "off" },
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "window.commandCenter": false,
  // Otherwise a second click on an open view hides the side bar.
  "workbench.activityBar.iconClickBehavior": "focus",
  "workbench.colorTheme": "Default Dark Modern",
  "workbench.enableExperiments": false,
  // Otherwise a chat panel opens and takes the focus.
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

/** Settings of the VS Code that a person tries the extension in: quiet at the start, otherwise as shipped. */
export const demoSettings: Readonly<Record<string, unknown>> = {
  "chat.disableAIFeatures": true,
  "chat.agentHost.enabled": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.showReleaseNotes": false,
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};
