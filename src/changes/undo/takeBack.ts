import { patternOf } from "../../catalog/pattern.ts";
import { isFields, isList, isScalar, sameJson, type Fields, type Json, type Path } from "../json/json.ts";
import { isToken } from "../secrets/mask.ts";
import { takeBackList } from "./takeBackList.ts";
import { restored, type TakingBack, type Versions } from "./takingBack.ts";

/**
 * The value now with what a push changed turned back: the inverse of before → after, applied to live.
 * Where somebody changed the same since, live's value stays and its path is reported.
 */
export function takeBack(versions: Versions, path: Path, context: TakingBack): Json | undefined {
  const { before, after, live } = versions;
  if (context.rules?.readOnly(patternOf(path)) || sameJson(before, after)) return live;
  if (isFields(before) && isFields(after) && isFields(live))
    return takeBackFields({ before, after, live }, path, context);
  if (isList(before) && isList(after) && isList(live))
    return takeBackList({ before, after, live }, path, context, takeBack);
  if (sameJson(live, before)) return live;
  if (isScalar(before) && isToken(before.value) && !context.liveTokens.has(before.value)) {
    context.lostSecrets.push(path);
    return live ?? before;
  }
  if (sameJson(live, after)) return restored(before, path, context);
  context.moved.push(path);
  return live;
}

function takeBackFields(
  { before, after, live }: { readonly before: Fields; readonly after: Fields; readonly live: Fields },
  path: Path,
  context: TakingBack,
): Fields {
  const result = new Map<string, Json>();
  for (const name of namesInOrder(live, before)) {
    const versions = { before: before.get(name), after: after.get(name), live: live.get(name) };
    const value = takeBack(versions, [...path, name], context);
    if (value !== undefined) result.set(name, value);
  }
  return result;
}

/** Live's names, and each that comes back behind the one that it followed. */
function namesInOrder(live: Fields, before: Fields): readonly string[] {
  const names = [...live.keys()];
  const old = [...before.keys()];
  for (const [at, name] of old.entries()) {
    if (!live.has(name)) names.splice(names.indexOf(old[at - 1] ?? "") + 1, 0, name);
  }
  return names;
}
