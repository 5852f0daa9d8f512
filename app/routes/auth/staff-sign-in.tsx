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
import { signInStaff } from '~/server/auth/sign-in.server';
import { TextField } from '~/ui/fields/text-field';

export const meta: MetaFunction = () => [{ title: 'Connexion du centre · Comptoir' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const principal = await context.principal();
  return principal?.kind === 'staff' ? redirect(homeOf(principal)) : null;
}

export async function action(args: ActionFunctionArgs) {
  const { status, message } = await signInStaff(args);
  return data({ message }, { status });
}

export default function StaffSignIn() {
  const failure = useActionData<typeof action>();
  return (
    <EntranceFrame title="Connexion du centre" introduction="Administrateurs, formateurs et examinateurs.">
      <SignInForm failure={failure?.message}>
        <TextField name="email" type="email" label="Adresse électronique" autoComplete="username" required />
        <TextField
          name="password"
          type="password"
          label="Mot de passe"
          autoComplete="current-password"
          required
        />
      </SignInForm>
    </EntranceFrame>
  );
}
