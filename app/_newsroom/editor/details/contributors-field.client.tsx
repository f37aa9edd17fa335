'use client';

import { ActionIcon, Group, Input, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { NamedChoice } from '#lib/taxonomy/taxonomy-choices.ts';
import classes from '#app/_newsroom/editor/details/details-panel.module.css';
import { findOrNew, NEW_NAME, withNewName } from '#app/_newsroom/editor/details/new-name.ts';
import { sortedOptions } from '#app/_newsroom/editor/details/named-options.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  choices: NamedChoice[];
  value: number[];
  language: Locale;
  readOnly: boolean;
  onChange(ids: number[]): void;
  /** What the entry for a name that nobody has says. */
  offer(name: string): string;
  /** It was chosen. */
  onNew(typed: string): void;
};

/** Who wrote the story, in the order they are printed: dragged, or moved with the buttons. */
export function ContributorsField({ choices, value, language, readOnly, onChange, offer, onNew }: Props) {
  const t = useTranslations('Details');
  const { fieldId } = usePane();
  const [typed, setTyped] = useState('');
  const [dragged, setDragged] = useState<number>();
  const nameOf = (id: number) => choices.find((choice) => choice.id === id)?.names[language] ?? String(id);
  const move = (id: number, to: number) => {
    const rest = value.filter((other) => other !== id);
    onChange([...rest.slice(0, to), id, ...rest.slice(to)]);
  };
  return (
    <div role="group" aria-labelledby={fieldId('contributors-label')}>
      <Input.Label id={fieldId('contributors-label')} labelElement="div">
        {t('contributors')}
      </Input.Label>
      <ol className={classes.people}>
        {value.map((id, index) => (
          <li
            key={id}
            className={classes.person}
            draggable={!readOnly}
            data-dragged={dragged === id || undefined}
            onDragStart={() => setDragged(id)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              if (dragged !== id) move(dragged, index);
            }}
          >
            {!readOnly && <IconGripVertical size={14} aria-hidden className={classes.grip} />}
            <span className={classes.name} lang={language}>
              {nameOf(id)}
            </span>
            {!readOnly && (
              <Group gap={2} wrap="nowrap">
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('moveUp', { name: nameOf(id) })}
                  title={t('moveUp', { name: nameOf(id) })}
                  disabled={index === 0}
                  onClick={() => move(id, index - 1)}
                >
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('moveDown', { name: nameOf(id) })}
                  title={t('moveDown', { name: nameOf(id) })}
                  disabled={index === value.length - 1}
                  onClick={() => move(id, index + 1)}
                >
                  <IconArrowDown size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('removeName', { name: nameOf(id) })}
                  title={t('removeName', { name: nameOf(id) })}
                  onClick={() => onChange(value.filter((other) => other !== id))}
                >
                  <IconX size={14} />
                </ActionIcon>
              </Group>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <Select
          id={fieldId('contributors')}
          aria-label={t('addContributor')}
          placeholder={t('addContributor')}
          searchable
          selectFirstOptionOnChange
          nothingFoundMessage={t('nothingFound')}
          value={null}
          data={withNewName(
            sortedOptions(
              choices.filter(({ id }) => !value.includes(id)),
              language,
            ),
            { choices, typed, label: offer(typed.trim()) },
          )}
          filter={findOrNew(choices)}
          searchValue={typed}
          onSearchChange={setTyped}
          onChange={(id) => {
            if (id === NEW_NAME) onNew(typed.trim());
            else if (id !== null) onChange([...value, Number(id)]);
            setTyped('');
          }}
        />
      )}
    </div>
  );
}
