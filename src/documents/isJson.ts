/** Could this text be pushed at all? Cheap, for marks: the plan says exactly what is wrong with a text. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
