/** WeChat demands a component of this name for a custom tab bar; ours is drawn in each page (ui/tab-bar). */
export default function CustomTabBar() {
  return null;
}
