import { defineWidgets } from './define-widgets';

defineWidgets();
