import { type OpenedWorkbench, openWorkbench } from "../workbench/openWorkbench.ts";

describe("first start", () => {
  let workbench: OpenedWorkbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(async () => {
    await workbench.close();
  });

  it("opens the view Organizations by its icon in the activity bar", async () => {
    await workbench.sideBar.open("Meraki");
    await workbench.sideBar.part.getByText("Organizations").first().waitFor();
    await workbench.page.getByText("no data provider registered").waitFor({ state: "hidden" });
    await workbench.screenshot("01-first-start");
  });

  it("opens it again after a reload", async () => {
    await workbench.reload();
    await workbench.sideBar.open("Meraki");
  });
});
