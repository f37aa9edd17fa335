'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { assignedHere } from '#app/_newsroom/editor/assignment/assigned-here.ts';
import classes from '#app/_newsroom/editor/assignment/assignment.module.css';
import { Whose } from '#app/_newsroom/editor/assignment/whose.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';

/** Above the text: whose it is, by when, and the way to change that where one may. */
export function AssignedNote({ onChange }: { onChange(): void }) {
  const { translation } = usePane();
  const { rights, person } = translation;
  const t = useTranslations('Assignments');
  const here = assignedHere(translation);
  const mayChange = rights.assign.length > 0 || here.some(({ personId }) => personId === person.id);
  return (
    <section className={classes.note} aria-label={t('label')}>
      <ul className={classes.lines}>
        {here.map((assignment) => (
          <li key={assignment.scope}>
            <Whose assignment={assignment} />
          </li>
        ))}
      </ul>
      {mayChange && (
        <Button size="compact-sm" variant="default" onClick={onChange}>
          {t('change')}
        </Button>
      )}
    </section>
  );
}
