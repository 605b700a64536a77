/** Small programs that show what the library does, and tools around it. */
package io.gyre.example;
