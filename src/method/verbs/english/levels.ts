import type { BloomLevel } from '../../../course/choices.ts';

/**
 * Verbs whose doing can be seen, by Bloom level. Our own selection from lists that universities share (devplone5.cnm.edu, pasadena.edu,
 * pressbooks.hccfl.edu), completed with verbs of work. British spellings are read as well.
 */
export const englishLevels: Readonly<Record<BloomLevel, string>> = {
  remember: `cite, count, define, describe, enumerate, find, identify, indicate, label, list, locate, match, memorize, name, outline,
    point out, quote, read, recall, recite, recognize, record, repeat, reproduce, retrieve, select, spot, state, tell, trace, underline`,
  understand: `articulate, classify, comment on, compare, convert, describe, discuss, distinguish, estimate,
    explain, express, extrapolate, generalize, give an example, give examples, illustrate, infer, interpret, paraphrase, predict,
    rephrase, report, restate, rewrite, show, summarize, translate`,
  apply: `act out, add, adapt, address, adjust, administer, allocate, announce, answer, apply, arrange, ask, assemble, assign, automate,
    book, build, calculate, call, carry out, change, chart, choose, clean, close, coach, code, collect, communicate, complete, compute,
    conduct, configure, connect, contact, convert, coordinate, correct, debug, delegate, deliver, demonstrate, deploy, diagram, dispose,
    document, download, draw, edit, employ, enter, escalate, establish, execute, export, facilitate, file, fill, fill in, fill out, fix,
    follow, format, gather, give, hold, host, implement, import, inspect, install, instruct, integrate, interview,
    launch, lead, lift, log, log in, maintain, make, manipulate, map, measure, mentor, migrate, mock, modify, navigate, negotiate, onboard, open,
    operate, order, perform, place, plot, post, practice, prepare, present, process, produce, program,
    protect, provide, publish, recommend, register, remove, repair, replace, reply, report, request, resolve, respond, restore, run,
    save, schedule, secure, sell, send, set, set up, share, sign, sketch, solve, sort, store, submit, switch, take, transfer, transmit, treat, troubleshoot, tune, update, upload, use, utilize, visualize, wear, weigh, welcome, write`,
  analyse: `analyze, break down, categorize, compare, contrast, deconstruct, deduce, detect, diagnose, diagram, differentiate, discriminate,
    dissect, distinguish, divide, examine, inspect, investigate, map, observe, organize, outline, probe, question, relate, research,
    review, segment, separate, simplify, structure, subdivide, survey`,
  evaluate: `advise, anticipate, appraise, argue, assess, audit, check, choose, conclude, confirm, convince, criticize, critique, debate,
    decide, defend, determine, estimate, evaluate, grade, judge, justify, make a decision, make decisions, measure, monitor, persuade,
    prioritize, prove, rank, rate, recommend, score, select, support, test, validate, verify, weigh`,
  create: `adapt, author, build, combine, compile, compose, construct, create, design, devise, draft, formulate, generate, hypothesize,
    integrate, invent, make, model, modify, organize, originate, plan, prepare, produce, program, propose, prototype, rearrange,
    redesign, reorganize, script, synthesize, transform, write`,
};
