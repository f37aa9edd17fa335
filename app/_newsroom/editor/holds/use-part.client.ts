'use client';

import { useSyncExternalStore } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { HeldPart } from '#lib/article/holds/hold.ts';
import { kindOfField, type Part } from '#lib/article/holds/parts.ts';
import type { TextField } from '#lib/article/limits.ts';

/** What a pane calls a part of its story: the text and the search fields are those of its own language. */
export type PaneField = 'text' | 'search' | 'details' | 'pictures';

/** The part of a pane that a field of its text belongs to. */
export function paneFieldOf(field: TextField | 'body'): PaneField {
  return kindOfField(field);
}

/** A part of the story as it stands for whoever looks: its name, who else holds it, and whether it can be written in. */
export type PartHere = {
  part: Part;
  held: HeldPart | undefined;
  /** It was taken over from this tab; whether words were kept then. */
  lost: { hasKept: boolean } | undefined;
  mayWrite: boolean;
};

/** @see PartHere */
export function usePart(name: PaneField): PartHere {
  const { translation, store } = usePane();
  const { language, rights } = translation;
  const part: Part = name === 'text' || name === 'search' ? `${name}:${language}` : name;
  const { holds } = store;
  const { others, lost } = useSyncExternalStore(holds.subscribe, holds.getSnapshot, holds.getSnapshot);
  const held = others[part];
  const hasRight = name === 'details' ? rights.details : rights.edit;
  return { part, held, lost: lost[part], mayWrite: hasRight && held === undefined };
}
