import { allowPushes, makeReadOnly } from "./allowPushes.ts";
import { addAdmin } from "./addAdmin.ts";
import { createNetwork } from "./createNetwork.ts";
import { createOrganization } from "./createOrganization.ts";
import { deleteNetwork } from "./deleteNetwork.ts";
import { deleteOrganization } from "./deleteOrganization.ts";
import { editAdminAccess } from "./editAdminAccess.ts";
import { editTags } from "./editTags.ts";
import { removeAdmin } from "./removeAdmin.ts";
import { rename } from "./rename.ts";
import { addConnection } from "./addConnection.ts";
import { addDevicesToNetwork } from "./addDevicesToNetwork.ts";
import { claimDevices } from "./claimDevices.ts";
import { claimLicenses } from "./claimLicenses.ts";
import { clearFilter, filterTree } from "./filterTree.ts";
import { hide, showHidden } from "./hideRow.ts";
import { pin, unpin } from "./pinRow.ts";
import { claimOrder } from "./claimOrder.ts";
import { copyApiPath, copyId } from "./copyAddress.ts";
import { discardDraft } from "./discardDraft.ts";
import { goTo, goToMore } from "./goTo.ts";
import { openDemo, removeConnection, renameConnection, replaceApiKey } from "./manageConnection.ts";
import { applyFix, restoreOmitted } from "./mendDraft.ts";
import { openInDashboard } from "./openInDashboard.ts";
import { openInTemplate } from "./openInTemplate.ts";
import { openDraft, openResource } from "./openResource.ts";
import type { CommandName } from "./names.ts";
import type { Command } from "./ports.ts";
import { push } from "./push.ts";
import { refresh, refreshAll } from "./refresh.ts";
import { releaseDevices } from "./releaseDevices.ts";
import { removeFromNetwork } from "./removeFromNetwork.ts";
import { resolveStaleDraft } from "./resolveStaleDraft.ts";
import { keepMine, startOver } from "./resolveConflict.ts";
import { revealInTree } from "./revealInTree.ts";
import { review } from "./review.ts";
import { reviewSaved } from "./reviewSaved.ts";
import { showFirstSteps } from "./showFirstSteps.ts";
import { showReceipt } from "./showReceipt.ts";
import { simulateEdit } from "./simulateEdit.ts";
import { undoPush } from "./undoPush.ts";

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
