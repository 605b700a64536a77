// What the report draws with, from Apache ECharts: see README.md beside the bundle.
import * as echarts from 'echarts/core';
import { LineChart, BarChart, ScatterChart, SankeyChart, HeatmapChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, MarkLineComponent, AriaComponent, VisualMapContinuousComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { LabelLayout } from 'echarts/features';
echarts.use([LineChart, BarChart, ScatterChart, SankeyChart, HeatmapChart, GridComponent, TooltipComponent,
  MarkLineComponent, AriaComponent, VisualMapContinuousComponent, SVGRenderer, LabelLayout]);
export const init = echarts.init;
export const getInstanceByDom = echarts.getInstanceByDom;
export const version = echarts.version;
