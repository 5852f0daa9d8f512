import { Form, Link, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';

interface SignInFormProps {
  failure: string | undefined;
  children: ReactNode;
}

/** Posts to its own address, so that the page asked for (`?retour=`) is kept. Works before scripts are loaded. */
export function SignInForm({ failure, children }: SignInFormProps) {
  const navigation = useNavigation();
  return (
    <Form method="post" className="flex flex-col gap-4">
      {failure !== undefined && navigation.state === 'idle' && (
        <Notice tone="danger" title="Connexion impossible">
          {failure}
        </Notice>
      )}
      {children}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" pending={navigation.state !== 'idle'}>
          Se connecter
        </Button>
        <Link to="/" className="text-small underline">
          Revenir à l’accueil
        </Link>
      </div>
    </Form>
  );
}
