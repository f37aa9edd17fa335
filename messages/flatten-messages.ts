/** The messages of a language as their file holds them: by component, some of them grouped once more. */
export type MessageTree = { [key: string]: string | MessageTree };

/** Every message by its path, `Errors.conflict`, in the order of the file. */
export function flattenMessages(tree: MessageTree, prefix = ''): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flattenMessages(value, `${prefix}${key}.`),
  );
}
