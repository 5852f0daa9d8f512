import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EntranceFrame } from '~/entrance/entrance-frame';
import { SignInForm } from '~/entrance/sign-in-form';
import { homeOf } from '~/server/auth/after-sign-in.server';
import { signInCandidate } from '~/server/auth/sign-in.server';
import { TextField } from '~/ui/fields/text-field';

export const meta: MetaFunction = () => [{ title: 'Entrer en session · Comptoir' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const principal = await context.principal();
  return principal?.kind === 'candidate' ? redirect(homeOf(principal)) : null;
}

export async function action(args: ActionFunctionArgs) {
  const { status, message } = await signInCandidate(args);
  return data({ message }, { status });
}

export default function CandidateSignIn() {
  const failure = useActionData<typeof action>();
  return (
    <EntranceFrame
      title="Entrer en session"
      introduction="Les deux codes figurent sur votre convocation. Les majuscules et les tirets n’ont pas d’importance."
    >
      <SignInForm failure={failure?.message}>
        <TextField name="session" label="Code de la session" required />
        <TextField name="code" label="Code personnel" required />
      </SignInForm>
    </EntranceFrame>
  );
}
