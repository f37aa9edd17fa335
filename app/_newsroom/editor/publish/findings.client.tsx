'use client';

import { List, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBulb } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/publish/publish-sheet.module.css';
import type { Finding } from '#lib/article/checklist/readiness.ts';
import { figuresOfBody } from '#lib/body/images-of-body.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  kind: 'beforeReview' | 'must' | 'should';
  findings: readonly Finding[];
  /** The text they are about: pictures are counted in it. */
  body: DraftBody | undefined;
  /** Takes the writer to what a finding is about. */
  onGo(finding: Finding): void;
  /** Language of the text they are about; left out, that on screen. */
  language?: Locale;
};

/** `findings` without what whoever looks cannot better: a story's picture is of its shared details. */
export function withinReach(findings: readonly Finding[], rights: { details: boolean }): Finding[] {
  return findings.filter(({ code }) => code !== 'lead_image_missing' || rights.details);
}

/** What is missing, or what would be better; nothing where there is nothing. */
export function Findings({ kind, findings, body, onGo, language: of }: Props) {
  const t = useTranslations('PublishSheet');
  const id = useId();
  const sentences = useTranslations('Findings');
  const { translation } = usePane();
  const language = of ?? translation.language;
  const Icon = kind === 'should' ? IconBulb : IconAlertTriangle;
  if (findings.length === 0) return null;
  const figures = body ? figuresOfBody(body).map(({ attrs }) => attrs.id) : [];
  return (
    <section className={classes.findings} data-kind={kind === 'should' ? 'should' : 'must'} aria-labelledby={id}>
      <h3 className={classes.kind} id={id}>
        {t(kind, { count: findings.length })}
      </h3>
      <List listStyleType="none" spacing={2} mt={4}>
        {findings.map((finding, index) => (
          <List.Item key={`${finding.code}-${finding.blockId ?? index}`} icon={<Icon size={16} aria-hidden />}>
            <UnstyledButton className={classes.finding} onClick={() => onGo(finding)}>
              {sentences(finding.code, {
                word: finding.word ?? '',
                count: finding.count ?? 1,
                field: finding.field,
                kind: finding.kind ?? '',
                picture: finding.field === 'figure' ? 'text' : 'lead',
                number: figures.indexOf(finding.blockId ?? '') + 1,
                language,
              })}
            </UnstyledButton>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
