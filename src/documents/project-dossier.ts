import { say } from '../language/say.ts';
import { identityOf, identityShape } from './identity.ts';
import { definePage } from './page.ts';
import { annexesShape, annexesView } from './project-dossier/annexes.ts';
import { deploymentShape, deploymentView } from './project-dossier/deployment.ts';
import { evaluationShape, evaluationView } from './project-dossier/evaluation.ts';
import { framingShape, framingView } from './project-dossier/framing.ts';
import { modalitiesShape, modalitiesView } from './project-dossier/modalities.ts';
import { modulesShape, modulesView } from './project-dossier/modules.ts';
import { needShape, needView } from './project-dossier/need.ts';
import { objectivesShape, objectivesView } from './project-dossier/objectives.ts';
import { partnershipShape, partnershipView } from './project-dossier/partnership.ts';
import { resultsShape, resultsView } from './project-dossier/results.ts';
import { figures, list, optional, record } from './shape.ts';
import { keyFigures } from './views/figures.ts';
import { stageRows, stageShape } from './views/stages.ts';

export const projectDossier = definePage({
  id: 'project-dossier',
  title: say('Dossier de conception', 'Project dossier'),
  summary: say(
    'Tout le projet : pourquoi, pour qui, objectifs, modules, évaluation, déploiement, décisions.',
    'The whole project: why, for whom, objectives, modules, evaluation, deployment, decisions.',
  ),
  stages: ['objectives', 'structure', 'production', 'deployment', 'follow-up'],
  layout: 'report',
  shape: record({
    identity: identityShape,
    figures,
    stages: list(stageShape),
    need: needShape,
    framing: framingShape,
    objectives: objectivesShape,
    modalities: modalitiesShape,
    modules: modulesShape,
    evaluation: evaluationShape,
    deployment: deploymentShape,
    partnership: partnershipShape,
    results: optional(resultsShape),
    annexes: annexesShape,
  }),
  view(course, context) {
    return {
      identity: identityOf(course, context),
      figures: keyFigures(course, context),
      stages: stageRows(course, context),
      need: needView(course, context),
      framing: framingView(course, context),
      objectives: objectivesView(course, context),
      modalities: modalitiesView(course, context),
      modules: modulesView(course, context),
      evaluation: evaluationView(course, context),
      deployment: deploymentView(course, context),
      partnership: partnershipView(course, context),
      results: resultsView(course, context),
      annexes: annexesView(course, context),
    };
  },
});
