/** What the tree needs to show rows. It is loaded when the view is first looked at. */
export { filterCounts } from "./filterCounts.ts";
export { childrenOf } from "./rowChildren.ts";
export { resolveTooltip } from "./tooltip.ts";
export { treeItemOf } from "./treeItem.ts";
