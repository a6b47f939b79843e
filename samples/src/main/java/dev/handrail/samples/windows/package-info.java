/** What the families share: error codes and the neighbours in kernel32.dll. */
package dev.handrail.samples.windows;
