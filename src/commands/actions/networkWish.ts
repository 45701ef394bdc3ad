import { actionFindingSentence } from "../../changes/actions/actionFindingSentence.ts";
import type { NetworkWish } from "../../changes/actions/deed.ts";
import { nameFindings } from "../../changes/actions/names.ts";
import {
  networkProducts,
  productFindings,
  productsText,
  sameProducts,
} from "../../changes/actions/networkProducts.ts";
import { tagsInUse, type KnownNetwork } from "../../changes/actions/situation.ts";
import { timeZones } from "../../changes/actions/timeZones.ts";
import { askPick, askPicks } from "./steps/askPick.ts";
import { askTags } from "./steps/askTags.ts";
import { askText } from "./steps/askText.ts";
import { andThen, runSteps, type Step } from "./steps/steps.ts";

/** Asks what the new network is to be. Undefined where the person leaves. */
export function askNetworkWish(
  title: string,
  existing: readonly KnownNetwork[],
): Promise<NetworkWish | undefined> {
  const beginning = { name: "", productTypes: [], timeZone: timeZones().own, tags: [], notes: "" };
  return runSteps<NetworkWish>(
    title,
    [nameStep(existing), productsStep, timeZoneStep, tagsStep(existing), copyStep(existing), notesStep],
    beginning,
  );
}

function nameStep(existing: readonly KnownNetwork[]): Step<NetworkWish> {
  const taken = existing.map(({ name }) => name);
  return {
    ask: async (wish, at) =>
      andThen(
        await askText(at, {
          prompt: "Name of the new network. Nothing is sent before the last question.",
          placeholder: "Berlin Warehouse",
          value: wish.name,
          problem: (text) => nameFindings(text, taken).map(actionFindingSentence)[0],
        }),
        (name) => ({ ...wish, name }),
      ),
  };
}

const productsStep: Step<NetworkWish> = {
  ask: async (wish, at) =>
    andThen(
      await askPicks(at, {
        placeholder: whatItHolds,
        choices: networkProducts.map(({ id, label, holds, combines }) => ({
          label,
          description: holds,
          ...(combines ? {} : { detail: "Best alone: nothing says that it combines with others." }),
          value: id,
        })),
        ticked: wish.productTypes,
        remark: productsRemark,
        isAnswer: (ids) => ids.length > 0,
      }),
      (productTypes) => withProducts(wish, productTypes),
    ),
};

const whatItHolds = "What will it hold? Tick one or more product types";

/** Short: the box cuts off what does not fit. */
function productsRemark(ids: readonly string[]): string {
  if (ids.length === 0) return whatItHolds;
  return productFindings(ids).length > 0
    ? "It is not documented that these can be combined: Dashboard may refuse it"
    : productsText(ids);
}

const timeZoneStep: Step<NetworkWish> = {
  ask: async (wish, at) => {
    const { own, all } = timeZones();
    return andThen(
      await askPick(at, {
        placeholder: "Time zone of the network: schedules and reports follow it",
        choices: all.map((zone) => ({
          label: zone,
          ...(zone === own ? { description: "of this machine" } : {}),
          value: zone,
        })),
        active: wish.timeZone,
      }),
      (timeZone) => ({ ...wish, timeZone }),
    );
  },
};

function tagsStep(existing: readonly KnownNetwork[]): Step<NetworkWish> {
  return {
    ask: async (wish, at) =>
      andThen(
        await askTags(at, {
          placeholder: "Tags of the network, or none: Enter goes on",
          known: tagsInUse(existing),
          chosen: wish.tags,
        }),
        (tags) => ({ ...wish, tags }),
      ),
  };
}

/** The description wants exactly the same product types, so only such networks are offered. */
function copyStep(existing: readonly KnownNetwork[]): Step<NetworkWish> {
  const fitting = ({ productTypes }: NetworkWish): readonly KnownNetwork[] =>
    existing.filter((network) => sameProducts(network.productTypes, productTypes));
  return {
    applies: (wish) => fitting(wish).length > 0,
    ask: async (wish, at) =>
      andThen(
        await askPick(at, {
          placeholder: "Settings to begin with. Offered are networks with exactly these product types",
          choices: [
            { label: "$(new-file) Dashboard’s defaults", value: "" },
            ...fitting(wish).map(({ id, name }) => ({
              label: `$(copy) Copy of ${name}`,
              description: id,
              value: id,
            })),
          ],
          active: wish.copyFrom?.id ?? "",
        }),
        (id) =>
          withCopy(
            wish,
            fitting(wish).find((network) => network.id === id),
          ),
      ),
  };
}

const notesStep: Step<NetworkWish> = {
  ask: async (wish, at) =>
    andThen(
      await askText(at, {
        prompt: "Notes, or nothing: Enter goes on to the last question",
        value: wish.notes,
      }),
      (notes) => ({ ...wish, notes }),
    ),
};

/** With other products what was to be copied no longer fits, and is asked again. */
function withProducts(wish: NetworkWish, productTypes: readonly string[]): NetworkWish {
  const kept = sameProducts(wish.productTypes, productTypes) ? wish : withCopy(wish, undefined);
  return { ...kept, productTypes };
}

function withCopy(wish: NetworkWish, source: KnownNetwork | undefined): NetworkWish {
  return { ...wish, copyFrom: source && { id: source.id, name: source.name } };
}
