import { allowPushes, makeReadOnly } from "./connecting/allowPushes.ts";
import { addAdmin } from "./actions/addAdmin.ts";
import { createNetwork } from "./actions/createNetwork.ts";
import { createOrganization } from "./actions/createOrganization.ts";
import { deleteNetwork } from "./actions/deleteNetwork.ts";
import { deleteOrganization } from "./actions/deleteOrganization.ts";
import { editAdminAccess } from "./drafts/editAdminAccess.ts";
import { editTags } from "./drafts/editTags.ts";
import { removeAdmin } from "./actions/removeAdmin.ts";
import { rename } from "./drafts/rename.ts";
import { addConnection } from "./connecting/addConnection.ts";
import { addDevicesToNetwork } from "./claims/addDevicesToNetwork.ts";
import { claimDevices } from "./claims/claimDevices.ts";
import { claimLicenses } from "./claims/claimLicenses.ts";
import { clearFilter, filterTree } from "./tree/filterTree.ts";
import { hide, showHidden } from "./tree/hideRow.ts";
import { pin, unpin } from "./tree/pinRow.ts";
import { claimOrder } from "./claims/claimOrder.ts";
import { copyApiPath, copyId } from "./tree/copyAddress.ts";
import { discardDraft } from "./drafts/discardDraft.ts";
import { goTo, goToMore } from "./tree/goTo.ts";
import {
  openDemo,
  removeConnection,
  renameConnection,
  replaceApiKey,
} from "./connecting/manageConnection.ts";
import { applyFix, restoreOmitted } from "./drafts/mendDraft.ts";
import { openInDashboard } from "./tree/openInDashboard.ts";
import { openInTemplate } from "./tree/openInTemplate.ts";
import { openDraft, openResource } from "./tree/openResource.ts";
import type { CommandName } from "./names.ts";
import type { Command } from "./ports.ts";
import { push } from "./drafts/push.ts";
import { refresh, refreshAll } from "./tree/refresh.ts";
import { releaseDevices } from "./claims/releaseDevices.ts";
import { removeFromNetwork } from "./claims/removeFromNetwork.ts";
import { resolveStaleDraft } from "./drafts/resolveStaleDraft.ts";
import { keepMine, startOver } from "./drafts/resolveConflict.ts";
import { revealInTree } from "./tree/revealInTree.ts";
import { review } from "./drafts/review.ts";
import { reviewSaved } from "./drafts/reviewSaved.ts";
import { showFirstSteps } from "./showFirstSteps.ts";
import { showReceipt } from "./drafts/showReceipt.ts";
import { simulateEdit } from "./simulateEdit.ts";
import { undoPush } from "./drafts/undoPush.ts";

/** What each command does. */
export const commands: Readonly<Record<CommandName, Command>> = {
  addAdmin,
  addConnection,
  addDevicesToNetwork,
  allowPushes,
  applyFix,
  claimDevices,
  claimLicenses,
  changeFilter: filterTree,
  claimOrder,
  clearFilter,
  copyApiPath,
  copyId,
  createNetwork,
  createOrganization,
  deleteNetwork,
  deleteOrganization,
  discardDraft,
  editAdminAccess,
  editTags,
  filterTree,
  goTo,
  goToMore,
  hide,
  keepMine,
  makeReadOnly,
  openDemo,
  openDraft,
  openInDashboard,
  openInTemplate,
  openResource,
  pin,
  push,
  refresh,
  refreshAll,
  removeAdmin,
  removeConnection,
  rename,
  releaseDevices,
  removeFromNetwork,
  renameConnection,
  replaceApiKey,
  resolveStaleDraft,
  restoreOmitted,
  revealInTree,
  review,
  reviewSaved,
  showFirstSteps,
  showHidden,
  showLog: (ports) => ports.log.show(),
  showReceipt,
  simulateEdit,
  startOver,
  undoPush,
  unpin,
};
