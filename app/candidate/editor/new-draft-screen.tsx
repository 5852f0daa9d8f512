import type { ReactNode } from 'react';
import { useDesk } from '~/candidate/desk/desk-context';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { FormActions } from '~/ui/fields/form-layout';
import { Card, Page, Stack } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';

interface NewDraftScreenProps {
  title: string;
  subtitle?: string;
  /** The list it will belong to. */
  section: { label: string; path: string };
  /** Last of the breadcrumbs: « Nouveau ». */
  name: string;
  /** The act: « Préparer le devis ». */
  submit: string;
  onSubmit: () => Promise<void>;
  pending: boolean;
  problem: string | null | undefined;
  children: ReactNode;
}

/** What must be chosen before something can be written; the draft is made at the press of the button and opens at once. */
export function NewDraftScreen(props: NewDraftScreenProps) {
  const { title, subtitle, section, name, submit, onSubmit, pending, problem, children } = props;
  const { basePath, readOnly } = useDesk();
  const list = `${basePath}/${section.path}`;
  return (
    <Page narrow>
      <PageHeader
        title={title}
        subtitle={subtitle}
        breadcrumbs={<Breadcrumbs items={[{ label: section.label, to: list }, { label: name }]} />}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <Card>
          <Stack>
            {children}
            {problem && <Notice tone="danger">{problem}</Notice>}
            <FormActions>
              <LinkButton to={list}>Revenir à la liste</LinkButton>
              <Button type="submit" variant="primary" pending={pending} disabled={readOnly}>
                {submit}
              </Button>
            </FormActions>
          </Stack>
        </Card>
      </form>
    </Page>
  );
}
