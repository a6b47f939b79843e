/** What instructions do to the abstract state. Reports nothing and looks up no annotation. */
package dev.handrail.checker.transfer;
