/** One method as a control-flow graph. Knows no handle, no specification and no compiler. */
package dev.handrail.checker.ir;
