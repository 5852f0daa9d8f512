import { CircleHelp } from 'lucide-react';
import { IconButton } from '~/ui/buttons/icon-button';
import { ShortcutsHelp } from '~/ui/overlays/shortcuts-help';

const groups = [
  {
    label: 'Partout',
    shortcuts: [
      { keys: ['Ctrl', 'K'], label: 'Aller à un écran ou à une fiche' },
      { keys: ['M'], label: 'Ouvrir ou fermer les missions' },
      { keys: ['N'], label: 'Écrire un message' },
      { keys: ['?'], label: 'Afficher cette aide' },
      { keys: ['Échap'], label: 'Fermer la fenêtre' },
    ],
  },
  {
    label: 'Listes',
    shortcuts: [
      { keys: ['/'], label: 'Rechercher dans la liste' },
      { keys: ['Entrée'], label: 'Ouvrir la fiche choisie' },
    ],
  },
  {
    label: 'Messages',
    shortcuts: [
      { keys: ['J'], label: 'Message suivant' },
      { keys: ['K'], label: 'Message précédent' },
      { keys: ['R'], label: 'Répondre' },
      { keys: ['Ctrl', 'Entrée'], label: 'Envoyer le message en cours' },
    ],
  },
  {
    label: 'Lignes d’un devis, d’une commande, d’une facture',
    shortcuts: [
      { keys: ['Tab'], label: 'Case suivante' },
      { keys: ['Entrée'], label: 'Ligne suivante, ou nouvelle ligne' },
      { keys: ['Ctrl', 'D'], label: 'Dupliquer la ligne' },
      { keys: ['Ctrl', 'Suppr'], label: 'Supprimer la ligne' },
    ],
  },
];

/** The button and the `?` key that list the shortcuts. */
export function DeskHelp() {
  return (
    <ShortcutsHelp
      groups={groups}
      trigger={(open) => <IconButton label="Aide et raccourcis" icon={<CircleHelp />} onPress={open} />}
    />
  );
}
